import{f as e,o as t,s as n,v as r,y as i}from"./base-BPjzrly5.js";var a=class extends Error{failure;constructor(e){super(`message`in e?e.message:e.kind),this.failure=e}};function o(e){return e instanceof DOMException&&e.name===`AbortError`}function s(e){return e instanceof DOMException&&e.name===`TimeoutError`}function c(e){return e instanceof a?e.failure:{kind:`fault`,requestId:null,message:String(e)}}var l=12e4;function u(e=(...e)=>fetch(...e)){let t=async(t,n,r)=>f(await d(e,{query:t,variables:n},r));return{askText:t,ask:(e,n,r)=>t(e.toString(),n,r)}}async function d(e,t,n){let r=AbortSignal.timeout(l),i={method:`POST`,headers:{"content-type":`application/json`,accept:`application/json`},body:JSON.stringify(t),signal:n?AbortSignal.any([n,r]):r};try{return await e(`/graphql`,i)}catch(e){throw o(e)?e:new a({kind:`unreachable`})}}async function f(e){let t=await p(e),[n]=t?.errors??[];if(n)throw new a(m(n,e));if(!e.ok||!t?.data)throw new a(h(e,`HTTP ${e.status}`));return t.data}async function p(e){try{return await e.json()}catch(e){if(o(e))throw e;if(s(e))throw new a({kind:`unreachable`});return null}}function m(e,t){let n=e.extensions?.code??`INTERNAL`;return n===`INTERNAL`?h(t,e.message,e.extensions?.requestId):{kind:`refused`,code:n,message:e.message}}function h(e,t,n){return{kind:`fault`,requestId:n??e.headers.get(`x-request-id`),message:t}}function g(e){let{color:t,backgroundColor:n,outlineColor:r,fontFamily:i}=getComputedStyle(e);return{ink:t,ground:n,accent:r,font:i}}function _(e,t,n){let r=C(t);return`rgb(${C(e).map((e,t)=>Math.round(e*n+(r[t]??0)*(1-n))).join(`, `)})`}var v=3,y=.1;function b(e,t){let n=S(t)>.18?`#000000`:`#ffffff`;for(let r=1;r>0;r-=y){let i=_(e,n,r);if(x(i,t)>=v)return i}return n}function x(e,t){let[n=0,r=0]=[S(e),S(t)].sort((e,t)=>e-t);return(r+.05)/(n+.05)}function S(e){let[t=0,n=0,r=0]=C(e).map(e=>{let t=e/255;return t<=.04045?t/12.92:((t+.055)/1.055)**2.4});return .2126*t+.7152*n+.0722*r}function C(e){return e.startsWith(`#`)?[1,3,5].map(t=>Number.parseInt(e.slice(t,t+2),16)):(e.match(/[\d.]+/g)??[]).slice(0,3).map(Number)}var w=`#8a8f98`;function T({nodeTypes:e,relationshipTypes:t}){let n=new Map(e.map(e=>[e.type,e])),r=new Map(e.map(e=>[e.name,e])),i=new Map(t.map(e=>[e.type,e]));return{nodeTypes:e,relationshipTypes:t,nodeType:e=>n.get(e),nodeTypeNamed:e=>r.get(e),relationshipType:e=>i.get(e)}}function E({nodeTypes:e},t,n){return e.flatMap(({connections:e})=>e).find(e=>e.type===t&&e.backward===n)?.label}function D(e,t,n){return(e?.properties.find(({name:e})=>e===t))?.values.find(e=>e.value===n)?.label??{zh:n,en:n}}var O={BAD_ID:`failureId`,COST_EXCEEDED:`failureCost`,DEADLINE_EXCEEDED:`failureSlow`,STORE_UNAVAILABLE:`failureStore`};function k(t){if(t.kind===`unreachable`)return e(`failureUnreachable`);if(t.kind===`too many`)return e(`failureTooMany`,t);if(t.kind===`fault`)return e(`failureFault`,{id:t.requestId??`–`,message:t.message});let n=O[t.code],r=e(`failureRefused`,{code:t.code,message:t.message});return n?`${e(n)} (${t.code})`:r}function A({class:t,failure:r,onRetry:i}){return n(`p`,{role:`alert`,class:t,children:[k(r),` `,r.kind!==`too many`&&n(`button`,{type:`button`,onClick:i,children:e(`retry`)})]})}var j=i(``);function M(){let e=matchMedia(`(prefers-color-scheme: dark)`),n=()=>{j.value=getComputedStyle(document.body).backgroundColor};e.addEventListener(`change`,n);let i=r(()=>{t.value&&queueMicrotask(n)});return()=>{e.removeEventListener(`change`,n),i()}}function N({color:e,isLine:t=!1,isDashed:r=!1}){let i=`swatch${t?` swatch-line`:``}${r?` swatch-dashed`:``}`,a=e??`#8a8f98`,o=j.value?b(a,j.value):a;return n(`span`,{class:i,"aria-hidden":`true`,style:{backgroundColor:o}})}var P=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new P(`
    fragment Property on OntologyProperty {
  name
  label {
    zh
    en
  }
  description {
    zh
    en
  }
  datatype
  values {
    value
    label {
      zh
      en
    }
  }
}
    `,{fragmentName:`Property`});var F=new P(`
    query Network($around: [ID!]!, $depth: Int, $relationshipTypes: [RelationshipType!], $nodeTypes: [NodeType!], $limit: Int, $asOf: Date) {
  network(
    around: $around
    depth: $depth
    relationshipTypes: $relationshipTypes
    nodeTypes: $nodeTypes
    limit: $limit
    asOf: $asOf
  ) {
    nodes {
      id
      type
      key
      name
      kind
      degree
      x
      y
    }
    edges {
      id
      type
      source
      target
      since
      until
      weight
    }
    omitted {
      node
      type
      count
    }
  }
}
    `),I=new P(`
    query Ontology {
  ontology {
    nodeTypes {
      type
      name
      label {
        zh
        en
      }
      description {
        zh
        en
      }
      color
      singular
      plural
      properties {
        ...Property
      }
      connections {
        field
        label {
          zh
          en
        }
        type
        backward
        ends
      }
    }
    relationshipTypes {
      type
      label {
        zh
        en
      }
      description {
        zh
        en
      }
      color
      derived
      from
      to
      properties {
        ...Property
      }
      patterns {
        name
        label {
          zh
          en
        }
      }
    }
  }
}
    fragment Property on OntologyProperty {
  name
  label {
    zh
    en
  }
  description {
    zh
    en
  }
  datatype
  values {
    value
    label {
      zh
      en
    }
  }
}`),L=new P(`
    query Paths($from: ID!, $to: ID!, $maxLength: Int, $first: Int, $relationshipTypes: [RelationshipType!], $asOf: Date) {
  paths(
    from: $from
    to: $to
    maxLength: $maxLength
    first: $first
    relationshipTypes: $relationshipTypes
    asOf: $asOf
  ) {
    length
    hops {
      id
      type
      reversed
      since
      until
      from {
        __typename
        id
        key
        name
      }
      to {
        __typename
        id
        key
        name
      }
      sources {
        locator
        source {
          id
          key
          name
        }
      }
    }
  }
}
    `),R=new P(`
    query Search($text: String!, $types: [NodeType!], $first: Int, $asOf: Date) {
  search(text: $text, types: $types, first: $first, asOf: $asOf) {
    totalCount
    edges {
      score
      matched
      node {
        __typename
        id
        key
        name
        aliases
      }
    }
  }
}
    `);export{c as _,N as a,w as c,D as d,g as f,a as g,u as h,R as i,E as l,b as m,I as n,M as o,_ as p,L as r,A as s,F as t,T as u};
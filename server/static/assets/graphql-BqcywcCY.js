import{b as e,o as t,p as n,s as r,y as i}from"./base-C4_HGwJ5.js";var a=class extends Error{failure;constructor(e){super(`message`in e?e.message:e.kind),this.failure=e}};function o(e,t){return e instanceof a&&e.failure.kind===`refused`&&e.failure.code===t}function s(e){return e instanceof DOMException&&e.name===`AbortError`}function c(e){return e instanceof DOMException&&e.name===`TimeoutError`}function l(e){return e instanceof a?e.failure:{kind:`fault`,requestId:null,message:String(e)}}var u=12e4;function d(e=(...e)=>fetch(...e)){let t=async(t,n,r)=>p(await f(e,{query:t,variables:n},r));return{askText:t,ask:(e,n,r)=>t(e.toString(),n,r)}}async function f(e,t,n){let r=AbortSignal.timeout(u),i={method:`POST`,headers:{"content-type":`application/json`,accept:`application/json`},body:JSON.stringify(t),signal:n?AbortSignal.any([n,r]):r};try{return await e(`/graphql`,i)}catch(e){throw s(e)?e:new a({kind:`unreachable`})}}async function p(e){let t=await m(e),[n]=t?.errors??[];if(n)throw new a(h(n,e));if(!e.ok||!t?.data)throw new a(g(e,`HTTP ${e.status}`));return t.data}async function m(e){try{return await e.json()}catch(e){if(s(e))throw e;if(c(e))throw new a({kind:`unreachable`});return null}}function h(e,t){let n=e.extensions?.code??`INTERNAL`;return n===`INTERNAL`?g(t,e.message,e.extensions?.requestId):{kind:`refused`,code:n,message:e.message}}function g(e,t,n){return{kind:`fault`,requestId:n??e.headers.get(`x-request-id`),message:t}}var _=`#8a8f98`;function v({nodeTypes:e,relationshipTypes:t}){let n=new Map(e.map(e=>[e.type,e])),r=new Map(e.map(e=>[e.name,e])),i=new Map(t.map(e=>[e.type,e]));return{nodeTypes:e,relationshipTypes:t,nodeType:e=>n.get(e),nodeTypeNamed:e=>r.get(e),relationshipType:e=>i.get(e)}}function y(e){return e?.patterns.filter(({weak:e})=>e)??[]}function b(e,t){let n=y(e).map(({name:e})=>e);return t.length>0&&t.every(e=>n.includes(e))}function x({nodeTypes:e},t,n){return e.flatMap(({connections:e})=>e).find(e=>e.type===t&&e.backward===n)?.label}function S(e,t,n){return(e?.properties.find(({name:e})=>e===t))?.values.find(e=>e.value===n)?.label??{zh:n,en:n}}function C(e){let{color:t,backgroundColor:n,outlineColor:r,fontFamily:i}=getComputedStyle(e);return{ink:t,ground:n,accent:r,font:i}}function w(e,t,n){let r=A(t);return`rgb(${A(e).map((e,t)=>Math.round(e*n+(r[t]??0)*(1-n))).join(`, `)})`}var T=3,E=.1;function D(e,t){let n=k(t)>.18?`#000000`:`#ffffff`;for(let r=1;r>0;r-=E){let i=w(e,n,r);if(O(i,t)>=T)return i}return n}function O(e,t){let[n=0,r=0]=[k(e),k(t)].sort((e,t)=>e-t);return(r+.05)/(n+.05)}function k(e){let[t=0,n=0,r=0]=A(e).map(e=>{let t=e/255;return t<=.04045?t/12.92:((t+.055)/1.055)**2.4});return .2126*t+.7152*n+.0722*r}function A(e){return e.startsWith(`#`)?[1,3,5].map(t=>Number.parseInt(e.slice(t,t+2),16)):(e.match(/[\d.]+/g)??[]).slice(0,3).map(Number)}var j={BAD_ID:`failureId`,COST_EXCEEDED:`failureCost`,DEADLINE_EXCEEDED:`failureSlow`,STORE_UNAVAILABLE:`failureStore`};function M(e){if(e.kind===`unreachable`)return n(`failureUnreachable`);if(e.kind===`too many`)return n(`failureTooMany`,e);if(e.kind===`fault`)return n(`failureFault`,{id:e.requestId??`–`,message:e.message});let t=j[e.code],r=n(`failureRefused`,{code:e.code,message:e.message});return t?`${n(t)} (${e.code})`:r}function N({class:e,failure:t,onRetry:i}){return r(`p`,{role:`alert`,class:e,children:[M(t),` `,t.kind!==`too many`&&r(`button`,{type:`button`,onClick:i,children:n(`retry`)})]})}var P=e(``);function F(){let e=matchMedia(`(prefers-color-scheme: dark)`),n=()=>{P.value=getComputedStyle(document.body).backgroundColor};e.addEventListener(`change`,n);let r=i(()=>{t.value&&queueMicrotask(n)});return()=>{e.removeEventListener(`change`,n),r()}}function I({color:e,isLine:t=!1,isDashed:n=!1,isDotted:i=!1}){let a=`swatch${t?` swatch-line`:``}${n?` swatch-dashed`:``}${i?` swatch-dotted`:``}`,o=e??`#8a8f98`,s=P.value?D(o,P.value):o;return r(`span`,{class:a,"aria-hidden":`true`,style:{backgroundColor:s}})}var L=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new L(`
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
    `,{fragmentName:`Property`});var R=new L(`
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
      id: nodeId
      type
      key
      name
      kind
      degree
      x
      y
    }
    edges {
      id: relationshipId
      type
      source
      target
      since
      until
      weight
      patterns
    }
    omitted {
      node: nodeId
      type
      count
    }
  }
}
    `),z=new L(`
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
        weak
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
}`),B=new L(`
    query Paths($from: ID!, $to: ID!, $maxLength: Int, $first: Int, $relationshipTypes: [RelationshipType!], $asOf: Date) {
  paths(
    from: $from
    to: $to
    maxLength: $maxLength
    first: $first
    relationshipTypes: $relationshipTypes
    asOf: $asOf
  ) {
    nodes {
      length
      hops {
        reversed
        relationship {
          id: relationshipId
          type
          since
          until
          from {
            __typename
            id: nodeId
            key
            name
          }
          to {
            __typename
            id: nodeId
            key
            name
          }
          sources {
            locator
            source {
              id: nodeId
              key
              name
            }
          }
        }
      }
    }
  }
}
    `),V=new L(`
    query Search($text: String!, $types: [NodeType!], $first: Int, $asOf: Date) {
  search(text: $text, types: $types, first: $first, asOf: $asOf) {
    totalCount
    edges {
      score
      matched
      node {
        __typename
        id: nodeId
        key
        name
        aliases
      }
    }
  }
}
    `);export{d as _,I as a,o as b,C as c,_ as d,x as f,y as g,S as h,V as i,w as l,v as m,z as n,F as o,b as p,B as r,N as s,R as t,D as u,a as v,l as y};
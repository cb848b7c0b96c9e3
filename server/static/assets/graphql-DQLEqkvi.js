import{f as e,o as t,s as n,v as r,y as i}from"./base--J86lQC-.js";var a=class extends Error{failure;constructor(e){super(`message`in e?e.message:e.kind),this.failure=e}};function o(e,t){return e instanceof a&&e.failure.kind===`refused`&&e.failure.code===t}function s(e){return e instanceof DOMException&&e.name===`AbortError`}function c(e){return e instanceof DOMException&&e.name===`TimeoutError`}function l(e){return e instanceof a?e.failure:{kind:`fault`,requestId:null,message:String(e)}}var u=12e4;function d(e=(...e)=>fetch(...e)){let t=async(t,n,r)=>p(await f(e,{query:t,variables:n},r));return{askText:t,ask:(e,n,r)=>t(e.toString(),n,r)}}async function f(e,t,n){let r=AbortSignal.timeout(u),i={method:`POST`,headers:{"content-type":`application/json`,accept:`application/json`},body:JSON.stringify(t),signal:n?AbortSignal.any([n,r]):r};try{return await e(`/graphql`,i)}catch(e){throw s(e)?e:new a({kind:`unreachable`})}}async function p(e){let t=await m(e),[n]=t?.errors??[];if(n)throw new a(h(n,e));if(!e.ok||!t?.data)throw new a(g(e,`HTTP ${e.status}`));return t.data}async function m(e){try{return await e.json()}catch(e){if(s(e))throw e;if(c(e))throw new a({kind:`unreachable`});return null}}function h(e,t){let n=e.extensions?.code??`INTERNAL`;return n===`INTERNAL`?g(t,e.message,e.extensions?.requestId):{kind:`refused`,code:n,message:e.message}}function g(e,t,n){return{kind:`fault`,requestId:n??e.headers.get(`x-request-id`),message:t}}function _(e){let{color:t,backgroundColor:n,outlineColor:r,fontFamily:i}=getComputedStyle(e);return{ink:t,ground:n,accent:r,font:i}}function v(e,t,n){let r=w(t);return`rgb(${w(e).map((e,t)=>Math.round(e*n+(r[t]??0)*(1-n))).join(`, `)})`}var y=3,b=.1;function x(e,t){let n=C(t)>.18?`#000000`:`#ffffff`;for(let r=1;r>0;r-=b){let i=v(e,n,r);if(S(i,t)>=y)return i}return n}function S(e,t){let[n=0,r=0]=[C(e),C(t)].sort((e,t)=>e-t);return(r+.05)/(n+.05)}function C(e){let[t=0,n=0,r=0]=w(e).map(e=>{let t=e/255;return t<=.04045?t/12.92:((t+.055)/1.055)**2.4});return .2126*t+.7152*n+.0722*r}function w(e){return e.startsWith(`#`)?[1,3,5].map(t=>Number.parseInt(e.slice(t,t+2),16)):(e.match(/[\d.]+/g)??[]).slice(0,3).map(Number)}var T=`#8a8f98`;function E({nodeTypes:e,relationshipTypes:t}){let n=new Map(e.map(e=>[e.type,e])),r=new Map(e.map(e=>[e.name,e])),i=new Map(t.map(e=>[e.type,e]));return{nodeTypes:e,relationshipTypes:t,nodeType:e=>n.get(e),nodeTypeNamed:e=>r.get(e),relationshipType:e=>i.get(e)}}function D({nodeTypes:e},t,n){return e.flatMap(({connections:e})=>e).find(e=>e.type===t&&e.backward===n)?.label}function O(e,t,n){return(e?.properties.find(({name:e})=>e===t))?.values.find(e=>e.value===n)?.label??{zh:n,en:n}}var k={BAD_ID:`failureId`,COST_EXCEEDED:`failureCost`,DEADLINE_EXCEEDED:`failureSlow`,STORE_UNAVAILABLE:`failureStore`};function A(t){if(t.kind===`unreachable`)return e(`failureUnreachable`);if(t.kind===`too many`)return e(`failureTooMany`,t);if(t.kind===`fault`)return e(`failureFault`,{id:t.requestId??`–`,message:t.message});let n=k[t.code],r=e(`failureRefused`,{code:t.code,message:t.message});return n?`${e(n)} (${t.code})`:r}function j({class:t,failure:r,onRetry:i}){return n(`p`,{role:`alert`,class:t,children:[A(r),` `,r.kind!==`too many`&&n(`button`,{type:`button`,onClick:i,children:e(`retry`)})]})}var M=i(``);function N(){let e=matchMedia(`(prefers-color-scheme: dark)`),n=()=>{M.value=getComputedStyle(document.body).backgroundColor};e.addEventListener(`change`,n);let i=r(()=>{t.value&&queueMicrotask(n)});return()=>{e.removeEventListener(`change`,n),i()}}function P({color:e,isLine:t=!1,isDashed:r=!1}){let i=`swatch${t?` swatch-line`:``}${r?` swatch-dashed`:``}`,a=e??`#8a8f98`,o=M.value?x(a,M.value):a;return n(`span`,{class:i,"aria-hidden":`true`,style:{backgroundColor:o}})}var F=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new F(`
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
    `,{fragmentName:`Property`});var I=new F(`
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
    `),L=new F(`
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
}`),R=new F(`
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
}
    `),z=new F(`
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
    `);export{l as _,P as a,T as c,O as d,_ as f,a as g,d as h,z as i,D as l,x as m,L as n,N as o,v as p,R as r,j as s,I as t,E as u,o as v};